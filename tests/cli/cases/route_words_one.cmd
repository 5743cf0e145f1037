capnao route kiem tra day dieu --on 2025-06-30 | head -2

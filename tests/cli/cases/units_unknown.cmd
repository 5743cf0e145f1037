capnao units Atlantis --on 2025-08-01

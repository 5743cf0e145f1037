capnao explain "decree:10/2025/NĐ-CP 4.2.a" --lang en
echo "=="; capnao explain 10/2025/NĐ-CP điều 4 khoản 2
echo "=="; capnao explain nd10 5; echo "=="; capnao explain Nghị định 10/2025/NĐ-CP Điều 20 --lang en

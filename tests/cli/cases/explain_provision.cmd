capnao explain "decree:10/2025/NĐ-CP 4.2.a" --lang en
echo "=="; capnao explain 10/2025/NĐ-CP điều 4 khoản 2
echo "=="; capnao explain nd10 5; echo "=="; capnao explain Nghị định 10/2025/NĐ-CP Điều 20 --lang en
echo "=="; capnao explain "điểm a khoản 2 Điều 4 Nghị định 10/2025/NĐ-CP" | head -n 1
echo "=="; capnao explain "clause 2, Article 4, Decree 10/2025/NĐ-CP" | head -n 1
echo "=="; capnao explain "Article 4(2) of Decree 10/2025" | head -n 1
echo "=="; capnao explain Điều 5 của nd10 | head -n 1
echo "=="; capnao explain "Điều 5 nd10 Điều 4" | head -n 1; capnao explain " nd10.5 " | head -n 1

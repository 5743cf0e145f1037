holder {}

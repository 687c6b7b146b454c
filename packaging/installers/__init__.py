"""Turn a checkout into what people install: setup program, portable folder, .deb, tar."""

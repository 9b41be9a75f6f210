// Compiles the precompiled header that every backend library shares.

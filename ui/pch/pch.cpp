// Compiles the precompiled header of the console.

// Nothing but the precompiled header is compiled here.

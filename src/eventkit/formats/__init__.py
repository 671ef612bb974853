"""How a programme is written and read; each module is one format."""

"""The subcommands: each module has its own as ``command``."""

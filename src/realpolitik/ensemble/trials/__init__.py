"""Which answers survive another choice of method, source, expert, model or level."""

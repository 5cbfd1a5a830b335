"""The verbs of a what-if, one file a group: a scenario and a change in, a scenario out."""

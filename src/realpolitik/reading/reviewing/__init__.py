"""Accept, reject and edit candidates; how far two reviewers agree."""

"""What makes a scenario sound, one file a kind of rule; ``book`` lists them all."""

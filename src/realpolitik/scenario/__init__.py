"""What the analyst writes: scenarios, their files and their what-ifs."""

"""Ask several experts for the numbers of a scenario, each in a workbook of their own."""

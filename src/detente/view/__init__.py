"""How a record is seen: commands, exports, pictures, explanations, measurements, pages."""

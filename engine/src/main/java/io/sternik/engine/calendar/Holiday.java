package io.sternik.engine.calendar;

import io.sternik.engine.finding.Text;
import java.time.LocalDate;

/** A day on which nobody has to work, and what it is called. */
public record Holiday(LocalDate day, Text name) {}

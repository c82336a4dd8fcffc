package io.sternik.app.platform.imports;

import io.sternik.engine.finding.Text;

/**
 * Why a row is refused.
 *
 * @param column number of the column in its file, from 0; −1 when it concerns the whole row
 * @param code stable code: {@code cell.not-a-date}, {@code import.unknown-reference}
 */
public record RowFinding(int column, String code, Text text) {}

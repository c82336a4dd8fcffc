package io.sternik.app.platform.field;

import io.sternik.engine.finding.Text;

/**
 * One of the list of a field.
 *
 * @param code by which records keep it
 * @param retired whether it is not offered any more; records that have it keep it
 */
public record FieldOption(String code, Text name, boolean retired) {}

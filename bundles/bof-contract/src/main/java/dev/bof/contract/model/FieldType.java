package dev.bof.contract.model;

/** What a value in a body or parameter is. */
public enum FieldType {
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    DATE_TIME,
    ENUM,
    UUID,
    OBJECT,
    ARRAY
}

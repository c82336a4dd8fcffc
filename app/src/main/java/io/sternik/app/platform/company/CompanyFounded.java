package io.sternik.app.platform.company;

/** The company was founded by the first run, in the transaction that is still going on. */
public record CompanyFounded(Company.Profile profile) {}

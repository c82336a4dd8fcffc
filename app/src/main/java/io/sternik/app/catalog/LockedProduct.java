package io.sternik.app.catalog;

/** A product that is not deleted, locked against other writers until the transaction ends. */
public record LockedProduct(ProductId id, ProductDetails details, long version) {}

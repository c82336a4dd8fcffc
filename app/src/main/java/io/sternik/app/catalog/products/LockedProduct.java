package io.sternik.app.catalog.products;

import io.sternik.app.catalog.ProductId;

/** A product that is not deleted, locked against other writers until the transaction ends. */
public record LockedProduct(ProductId id, ProductDetails details, long version) {}

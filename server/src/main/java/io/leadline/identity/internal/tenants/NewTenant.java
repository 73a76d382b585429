package io.leadline.identity.internal.tenants;

import io.leadline.tenancy.Locality;

/** A tenant somebody asks for. */
public record NewTenant(String name, Locality where) {}

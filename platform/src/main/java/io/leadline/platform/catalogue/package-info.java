/**
 * What the catalogues of a tenant have in common: badges, rewards, challenges, break reasons and teams are short lists of named
 * entries that members maintain. An entry is changed under its lock and its version, and every change is audited.
 *
 * <p>A catalogue is put together, not inherited: its repository is a {@link io.leadline.platform.catalogue.CatalogueStore}, its
 * service holds a {@link io.leadline.platform.catalogue.Catalogue} and adds its own rules, its controller declares the operations
 * and answers through a {@link io.leadline.platform.catalogue.CatalogueResource}.
 */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

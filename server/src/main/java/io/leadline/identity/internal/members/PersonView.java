package io.leadline.identity.internal.members;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A member of the tenant by name alone.
 *
 * @param id the user id
 * @param name first and last name; empty where they told none
 */
@Schema(name = "Person")
record PersonView(long id, String name) {}

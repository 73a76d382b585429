/**
 * Fills the default tenant with lively, obviously made-up leads and agents for people who want to look around ({@code up --demo}).
 * Everything is done by the API of the application itself, under a clock that stands in the past: what is made up is what
 * would have become of it, and no table is written but by the module that owns it.
 */
@NullMarked
package io.leadline.demo;

import org.jspecify.annotations.NullMarked;

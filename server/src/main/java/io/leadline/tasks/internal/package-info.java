/** What is about tasks as a whole: their HTTP interface, and what becomes of them when a lead or a member goes. */
@NullMarked
package io.leadline.tasks.internal;

import org.jspecify.annotations.NullMarked;

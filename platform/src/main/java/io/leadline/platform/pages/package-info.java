/** The web application as browsers get it: the files of its static export, read at the start and served from memory. */
@NullMarked
package io.leadline.platform.pages;

import org.jspecify.annotations.NullMarked;

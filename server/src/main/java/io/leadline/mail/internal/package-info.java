/** The outgoing mail in the database, and the ways it leaves: a mail server, or files. */
@NullMarked
package io.leadline.mail.internal;

import org.jspecify.annotations.NullMarked;

/** Migrations of identity that SQL alone cannot do. Flyway finds them by this package's name, beside the SQL files. */
@NullMarked
package db.migration.identity;

import org.jspecify.annotations.NullMarked;

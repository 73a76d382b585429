package ceiling;

import java.util.List;

/** A page of a category, without a cursor to the next. */
record BarePage(String category, int count, List<BareLead> leads) {}

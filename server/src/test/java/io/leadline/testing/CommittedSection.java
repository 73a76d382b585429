package io.leadline.testing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A part of a page that is made from the code, between two marks:
 *
 * <pre>{@code
 * <!-- modules: made by ModulesTableTests, update with -Dtest.update -->
 * ...
 * <!-- end of modules -->
 * }</pre>
 */
public record CommittedSection(CommittedFile page, String name, Class<?> madeBy) {
    public static CommittedSection of(String page, String name, Class<?> madeBy) {
        return new CommittedSection(CommittedFile.of(page), name, madeBy);
    }

    public void assertHolds(String made) {
        String text = page.text();
        String mark = "<!-- " + name + ": made by " + madeBy.getSimpleName() + ", update with -Dtest.update -->\n";
        int begin = text.indexOf(mark) + mark.length();
        int end = text.indexOf("<!-- end of " + name + " -->");
        assertThat(begin).as("%s has a place for %s", page.path(), name).isBetween(mark.length(), end);
        page.assertHolds(text.substring(0, begin) + made + text.substring(end));
    }
}

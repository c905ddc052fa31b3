package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** What the tests of failures in the pane look at. */
final class PaneChecks {
    private PaneChecks() {}

    static OpenPane example() throws Exception {
        return OpenPane.beside(PaneModeTest.example(), PaneModeTest.NARROW);
    }

    static void assertProblem(OpenPane pane, String title, String message) {
        assertThat(pane.page.locator("#problem-title")).hasText(title);
        assertThat(pane.page.locator("#problem-title")).isFocused();
        assertThat(pane.page.locator(".problem .message")).containsText(message);
        assertThat(pane.page.locator(".problem .fix")).not().isEmpty();
        assertThat(pane.page.locator("#cancel")).isHidden();
        assertEquals(0, pane.openFiles());
    }

    static void assertWritten(OpenPane pane) throws Exception {
        assertThat(pane.page.locator("#state")).hasText("เขียนผลลงไฟล์แล้ว");
        assertThat(pane.page.locator("#problem")).isEmpty();
        assertEquals(List.of(), pane.differencesTo(PaneModeTest.analysed()));
    }
}

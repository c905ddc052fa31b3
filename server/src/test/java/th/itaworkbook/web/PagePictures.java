package th.itaworkbook.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** Takes the pictures of the page for the documentation; {@code docs/make-pictures.sh} runs it. */
public final class PagePictures {
    private static final Path EXAMPLE = Path.of("templates/examples/opm-2568.xlsx");

    private static final int PANE_HEIGHT = 720;
    private static final int MINISTRY_HEIGHT = 2100;

    // Figures of the published table of that agency, in the layout of a PDF.
    private static final String PASTED =
            """
            ปี ๒๕๖๗ คะแนน (ร้อยละ) ปี ๒๕๖๘ คะแนน (ร้อยละ)
            IIT (๑) การปฏิบัติหน้าที่ ๘๒.๒๕ ๙๑.๖๒ เพิ่ม
            (๒) การใช้งบประมาณ ๘๕.๖๐ ๙๒.๐๘ เพิ่ม
            (๓) การใช้อำนาจ ๙๓.๖๖ ๙๘.๐๕ เพิ่ม สูงสุด
            ผลการประเมิน ITA ภาพรวม ๘๖.๐๕ ๙๒.๖๑ เพิ่ม
            e1 เจ้าหน้าที่ให้บริการตามขั้นตอนและระยะเวลา (Eit Public ๘๖.๙๒ คะแนน) (Eit Survey ๘๔.๗๖ คะแนน)
            หน่วยงานได้คะแนนผลการประเมิน ITA จำนวน ๙๒.๖๑ คะแนน
            กองกลาง ๘๘.๐๐
            """;

    private PagePictures() {}

    /**
     * Writes {@code page-*.png} and {@code pane-*.png} into the folder named by the first argument; the second names the
     * workbook to audit.
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Look dark = Look.of("en", 1280, ColorScheme.DARK);
        Look narrow = Look.of("th", 320, ColorScheme.LIGHT);
        take(folder.resolve("page-result.png"), Look.USUAL, 1620, PagePictures::upload);
        take(folder.resolve("page-paste.png"), Look.USUAL, 1560, PagePictures::paste);
        take(folder.resolve("page-dark.png"), dark, 900, PagePictures::upload);
        take(folder.resolve("page-narrow.png"), narrow, 900, PagePictures::upload);
        takeMinistry(folder.resolve("page-ministry.png"));
        Look pane = Look.of("th", 320, ColorScheme.LIGHT);
        Look darkPane = Look.of("en", 320, ColorScheme.DARK);
        Path tampered = Path.of(args[1]);
        take(folder.resolve("pane-start.png"), EXAMPLE, pane, page -> {});
        take(folder.resolve("pane-findings.png"), EXAMPLE, pane, page -> {
            page.click("#excel-check");
            page.waitForSelector("#agency");
            page.evaluate("() => document.getElementById('findings').scrollIntoView()");
        });
        take(folder.resolve("pane-written.png"), EXAMPLE, pane, page -> {
            page.click("#excel-analyse");
            page.waitForSelector("#written");
            page.evaluate("() => window.scrollTo(0, 0)");
        });
        take(folder.resolve("pane-paste.png"), EXAMPLE, pane, page -> {
            paste(page);
            page.evaluate("() => document.getElementById('paste-found').scrollIntoView()");
        });
        take(folder.resolve("pane-audit.png"), tampered, pane, page -> {
            page.click("#excel-audit");
            page.waitForSelector("#audit");
            page.evaluate("() => document.getElementById('audit').scrollIntoView()");
        });
        take(folder.resolve("pane-dark.png"), EXAMPLE, darkPane, page -> {
            page.click("#excel-check");
            page.waitForSelector("#agency");
            page.evaluate("() => window.scrollTo(0, 0)");
        });
        System.exit(0);
    }

    private static void take(Path file, Look look, int height, Consumer<Page> step) {
        try (Visit visit = PageBrowser.get().open(look)) {
            visit.page.setViewportSize(look.width(), height);
            step.accept(visit.page);
            visit.page.evaluate("() => window.scrollTo(0, 0)");
            visit.page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    private static void takeMinistry(Path file) {
        try (Visit visit = PageBrowser.get().openMinistry(Look.USUAL)) {
            visit.page.setViewportSize(Look.USUAL.width(), MINISTRY_HEIGHT);
            visit.page.fill("#target", "93");
            MinistryFiles.rollUp(visit.page);
            visit.page.evaluate("() => window.scrollTo(0, 0)");
            visit.page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    private static void take(Path file, Path workbook, Look look, Consumer<Page> step) {
        try (OpenPane pane = OpenPane.pictured(Files.readAllBytes(workbook), look, PANE_HEIGHT)) {
            step.accept(pane.page);
            pane.page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void upload(Page page) {
        page.setInputFiles("#file", EXAMPLE);
        page.waitForSelector("canvas");
        page.waitForTimeout(500);
    }

    private static void paste(Page page) {
        page.click("#tab-paste");
        page.selectOption("#paste-year", "2568");
        page.fill("#pasted", PASTED);
        page.click("#paste-form button[type=submit]");
        page.waitForSelector("#paste-found");
    }
}

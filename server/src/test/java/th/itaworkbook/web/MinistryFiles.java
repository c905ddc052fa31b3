package th.itaworkbook.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as a ministry has them: workbooks of agencies, a table of totals, and one that nobody can open. */
final class MinistryFiles {
    private static final Path EXAMPLES = Path.of("templates/examples");
    // Made up: rises, falls, a fail, no total yet, and figures that share a rank.
    private static final String TABLE =
            """
            หน่วยงาน,ชื่อย่อ,ปี,ITA,ก่อน ITA
            กรมตัวอย่างที่หนึ่ง,กตห,2568,95.10,90.05
            กรมตัวอย่างที่สอง,กตส,2568,83.42,88.20
            กรมตัวอย่างที่สาม,กตม,2568,92.61,92.61
            กรมตัวอย่างที่สี่,กตี,2568,,91.00
            """;

    private MinistryFiles() {}

    static FilePayload[] all() {
        return new FilePayload[] {
            workbook("opm-2568.xlsx"), workbook("chanuwan-2568.xlsx"), table(), payload("เสียหาย.xlsx", "no workbook")
        };
    }

    static FilePayload table() {
        return payload("ผลคะแนน.csv", TABLE);
    }

    static FilePayload payload(String name, String text) {
        return new FilePayload(name, "", text.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload workbook(String name) {
        try {
            return new FilePayload(name, "", Files.readAllBytes(EXAMPLES.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chooses all files and has them rolled up. */
    static void rollUp(Page page) {
        page.setInputFiles("#many", all());
        page.click("#rollup-form button[type=submit]");
        page.waitForSelector("#rollup");
    }
}

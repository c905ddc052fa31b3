package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;

/** Seeded damage inside parts: splicing gives a file or says that it cannot, and never breaks. */
@Tag("long")
class SplicerDamageTest {
    private static final long SEED = 20261120;
    private static final int WHOLE_CAMPAIGN = 30_000;
    private static final List<String> SPLINTERS = List.of(
            "<",
            ">",
            "/>",
            "\"",
            "'",
            "=",
            "&",
            "<a>",
            "</a>",
            "<a/>",
            "]]>",
            "<!--",
            "<?",
            "<![CDATA[",
            ":",
            "-1",
            "99999999999",
            "XFD1048576",
            " r=\"B2\"",
            " s=\"7\"",
            " si=\"0\"",
            "../",
            "\u0000",
            "\u0E01",
            "");

    @Test
    void damagedPartsAreRefusedOrSpliced() throws Exception {
        Map<String, String> sound = new LinkedHashMap<>();
        EditList edits = EveryEdit.onNewSheet();
        byte[] made = Splicer.apply(XlsxPackage.open(BlankWorkbook.bytes(), Limits.HTTP), edits);
        XlsxPackage pkg = XlsxPackage.open(made, Limits.HTTP);
        for (Entry entry : pkg.entries()) {
            sound.put(entry.name(), new String(pkg.part(entry), StandardCharsets.UTF_8));
        }
        List<Edit> all = new ArrayList<>(EveryEdit.everythingOn(EveryEdit.SHEET));
        all.add(new Edit.EnsureSheet("อีกแผ่น", EveryEdit.SHEET, "", false));
        all.add(new Edit.RemoveSheet("อีกแผ่น"));
        List<EditList> lists = List.of(edits, new EditList(all), new EditList(all.subList(0, 9)));
        List<String> names = new ArrayList<>(sound.keySet());
        Random random = new Random(SEED);
        double share = Double.parseDouble(System.getProperty("campaign.share", "0.1"));
        int spliced = 0;
        for (int i = 0; i < WHOLE_CAMPAIGN * share; i++) {
            Map<String, String> parts = new LinkedHashMap<>(sound);
            String name = names.get(random.nextInt(names.size()));
            parts.put(name, damage(parts.get(name), random));
            spliced += trySplice(parts, lists.get(random.nextInt(lists.size())), name + " in round " + i) ? 1 : 0;
        }
        assertTrue(spliced > 0, "some damage hits what we only copy");
    }

    private static String damage(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
            int at = random.nextInt(out.length() + 1);
            int gone = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(3);
            out.replace(at, Math.min(out.length(), at + gone), SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return out.toString();
    }

    private static boolean trySplice(Map<String, String> parts, EditList edits, String where) {
        try {
            Splicer.apply(XlsxPackage.open(Books.zip(parts), Limits.HTTP), edits);
            return true;
        } catch (UnusableFileException refused) {
            return false;
        } catch (IllegalArgumentException e) {
            // The sheet that the edits are for may be gone.
            if (String.valueOf(e.getMessage()).startsWith("no such sheet")) {
                return false;
            }
            return fail(where, e);
        } catch (RuntimeException | StackOverflowError e) {
            return fail(where, e);
        }
    }

    @Test
    void hostileFilesAreRefusedOrSpliced() throws IOException {
        Path folder = Path.of(System.getProperty("hostile.dir", "../shared/hostile"));
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList();
        }
        for (Path file : files) {
            try {
                XlsxPackage pkg = XlsxPackage.open(Files.readAllBytes(file), Limits.HTTP);
                WorkbookParts parts = WorkbookParts.read(pkg);
                Splicer.apply(pkg, EveryEdit.onNewSheet());
                if (parts.sheets().get(0).kind() == WorkbookParts.SheetKind.WORKSHEET) {
                    String sheet = parts.sheets().get(0).name();
                    Splicer.apply(pkg, new EditList(EveryEdit.everythingOn(sheet)));
                }
            } catch (UnusableFileException refused) {
                // That is one of the two right answers.
            } catch (RuntimeException | StackOverflowError e) {
                fail(file.getFileName().toString(), e);
            }
        }
    }
}

package th.itaworkbook.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/** A workbook as the XML of its parts, for changes that no program would make; written in the form of our own files. */
public final class RawBook {
    /** The part that lists the sheets. */
    public static final String WORKBOOK = "xl/workbook.xml";

    private final Map<String, byte[]> parts;
    private final Map<String, String> paths = new LinkedHashMap<>();

    /** Takes a workbook apart. */
    public RawBook(byte[] workbook) {
        this.parts = new LinkedHashMap<>(Book.parts(workbook));
        try {
            XlsxPackage file = XlsxPackage.open(workbook, Limits.COMMAND_LINE);
            WorkbookParts.read(file).sheets().forEach(s -> paths.put(s.name(), s.path()));
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    RawBook put(String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Changes a part; it must not stay as it was. */
    public RawBook change(String part, UnaryOperator<String> how) {
        String before = text(part);
        String after = how.apply(before);
        if (before.equals(after)) {
            throw new IllegalStateException("nothing changed in " + part);
        }
        return put(part, after);
    }

    String path(String sheet) {
        return paths.get(sheet);
    }

    /** Changes the part of a sheet; it must not stay as it was. */
    public RawBook sheet(String sheet, UnaryOperator<String> how) {
        return change(path(sheet), how);
    }

    private static Pattern cell(CellRef cell) {
        return Pattern.compile("<c r=\"" + cell.a1() + "\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    }

    /** Changes a cell: its attributes without address, and what is in it. */
    RawBook cell(String sheet, CellRef cell, String type, UnaryOperator<String> content) {
        return sheet(sheet, xml -> {
            Matcher found = cell(cell).matcher(xml);
            if (!found.find()) {
                throw new IllegalStateException("no cell " + sheet + "!" + cell);
            }
            String style = Optional.of(Pattern.compile("s=\"[0-9]+\"").matcher(found.group(1)))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .orElse("");
            String inside = content.apply(found.group(2) == null ? "" : found.group(2));
            String start = "<c r=\"" + cell.a1() + "\" " + style + (type.isEmpty() ? "" : " t=\"" + type + "\"") + ">";
            return xml.substring(0, found.start()) + start + inside + "</c>" + xml.substring(found.end());
        });
    }

    /** The type of a cell as the file says, such as {@code str}. */
    String type(String sheet, CellRef cell) {
        Matcher found = cell(cell).matcher(text(path(sheet)));
        if (!found.find()) {
            return "";
        }
        Matcher type = Pattern.compile("t=\"([a-zA-Z]+)\"").matcher(found.group(1));
        return type.find() ? type.group(1) : "";
    }

    /** Puts another formula in a cell and leaves the value. */
    RawBook formula(String sheet, CellRef cell, String formula) {
        return cell(
                sheet,
                cell,
                type(sheet, cell),
                inside -> inside.replaceFirst(
                        "(?s)<f[^>]*>.*?</f>", Matcher.quoteReplacement("<f>" + escaped(formula) + "</f>")));
    }

    /** Puts another value in a cell that keeps its formula. */
    RawBook cached(String sheet, CellRef cell, String type, String value) {
        return cell(
                sheet,
                cell,
                type,
                inside -> inside.replaceAll("(?s)<v>.*?</v>|<v/>", "") + "<v>" + escaped(value) + "</v>");
    }

    /** Puts a number in place of all that the cell holds. */
    RawBook number(String sheet, CellRef cell, String number) {
        return cell(sheet, cell, "", inside -> "<v>" + number + "</v>");
    }

    /** Puts a text in place of all that the cell holds. */
    RawBook word(String sheet, CellRef cell, String text) {
        return cell(sheet, cell, "inlineStr", inside -> "<is><t>" + escaped(text) + "</t></is>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The workbook put together again. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

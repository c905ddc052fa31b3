package th.itaworkbook.report.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The text of a document, built from top to bottom. */
public final class WordBody {
    private static final int EMU_PER_TWIP = 635;
    /** Width of the text on an upright page, in twentieths of a point. */
    public static final int UPRIGHT = Paper.UPRIGHT.width();

    /** Width of the text on a page on its side. */
    public static final int SIDEWAYS = Paper.SIDEWAYS.width();

    // A heading that leaves the page to the table below it.
    private static final String LOW = "<w:spacing w:before=\"0\" w:after=\"40\"/>";
    private static final String LOW_LETTERS = "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>";

    private final StringBuilder out = new StringBuilder();
    private final InlineXml inlines;
    private final TableXml tables;
    private final PageXml pages;
    private final Map<String, Integer> links = new LinkedHashMap<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<Contents.Entry> headings = new ArrayList<>();
    private final Map<String, Integer> captions = new HashMap<>();
    private final UnaryOperator<String> digits;
    private final boolean thai;
    private final int[] numbers = new int[3];
    private Paper paper = Paper.UPRIGHT;
    private Paper wanted = Paper.UPRIGHT;
    private boolean pageIsEmpty = true;
    private boolean newPage;
    private boolean belowTable;
    private int contentsAt = -1;
    private int drawings;
    private Optional<Picture> logo = Optional.empty();

    /** Every text that is shown passes through {@code digits}; fields count in Thai digits where {@code thai}. */
    public WordBody(UnaryOperator<String> digits, boolean thai) {
        this.digits = digits;
        this.thai = thai;
        this.inlines = new InlineXml(digits, this::link);
        this.tables = new TableXml(inlines);
        this.pages = new PageXml(thai);
    }

    /** A numbered heading of level 1 to 3; levels 1 and 2 stand in the list of contents. */
    public void heading(int level, String text) {
        for (int i = level; i < numbers.length; i++) {
            numbers[i] = 0;
        }
        numbers[level - 1]++;
        String number = numbers[0] + (level > 1 ? "." + numbers[1] : ".") + (level > 2 ? "." + numbers[2] : "");
        Contents.Entry entry = new Contents.Entry(level, number, text, "_Toc" + (headings.size() + 1));
        headings.add(entry);
        int id = headings.size();
        // Programs other than Word number lists in no Thai digits, so the number is then text.
        String counted = thai ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>" : "";
        StringBuilder to = out();
        boolean low = paper == Paper.FULL;
        to.append("<w:p><w:pPr><w:pStyle w:val=\"Heading" + level + "\"/>" + counted + (low ? LOW : "") + "</w:pPr>")
                .append(bookmark(
                        id, entry.bookmark(), inlines.run(low ? LOW_LETTERS : "", (thai ? number + " " : "") + text)))
                .append("</w:p>");
    }

    /** A paragraph of one text. */
    public void paragraph(String style, String text) {
        add(Para.of(style, text));
    }

    /** A paragraph. */
    public void add(Para para) {
        out().append(inlines.paragraph(para));
    }

    /** The caption that comes next with that label, so that a sentence before it can name it. */
    public Caption next(String label) {
        return new Caption(label, captions.getOrDefault(label, 0) + 1);
    }

    /** A numbered caption; above a table it stays with it. */
    public void caption(String label, String text) {
        Caption caption = next(label);
        captions.put(label, caption.number());
        // Programs other than Word count in Thai letters where Word counts in Thai digits.
        String shown = inlines.run("<w:b/><w:bCs/>", String.valueOf(caption.number()));
        String field = thai ? shown : InlineXml.field(" SEQ " + label + " \\* ARABIC ", shown);
        int id = 1000 + captions.values().stream().mapToInt(Integer::intValue).sum();
        out().append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(label.equals(Caption.TABLE) ? "Caption" : "ChartCaption")
                .append("\"/></w:pPr>")
                .append(bookmark(id, caption.bookmark(), inlines.run("<w:b/><w:bCs/>", label + " ") + field))
                .append(inlines.run("", "  " + text))
                .append("</w:p>");
    }

    /** A table, and a little room below it. */
    public void table(Table table) {
        out().append(tables.table(table, new RowBreaks(table)));
        belowTable = true;
    }

    /** A chart in a paragraph of its own, kept with its caption; sizes in twentieths of a point. */
    public void chart(Chart chart, int width, int height) {
        add(new Para("Figure", true, List.of(drawing(chart, width, height))));
    }

    /** A chart to be placed in a paragraph. */
    public Inline.Drawing drawing(Chart chart, int width, int height) {
        charts.add(chart);
        drawings++;
        return new Inline.Drawing(DrawingXml.inline(
                drawings,
                chart.alternative(),
                (long) width * EMU_PER_TWIP,
                (long) height * EMU_PER_TWIP,
                DrawingXml.chart("rIdChart" + charts.size())));
    }

    /** The picture of the agency in the middle of the page; a document has one at most. */
    public void picture(Picture picture, String alternative, int height) {
        logo = Optional.of(picture);
        drawings++;
        long tall = (long) height * EMU_PER_TWIP;
        // A very wide emblem must stay inside the margins.
        long wide = Math.min(tall * picture.width() / picture.height(), (long) UPRIGHT * EMU_PER_TWIP);
        tall = Math.max(1, wide * picture.height() / picture.width());
        add(Para.of(
                "Figure",
                new Inline.Drawing(DrawingXml.inline(
                        drawings,
                        alternative,
                        Math.max(1, wide),
                        tall,
                        DrawingXml.picture("rIdLogo", Math.max(1, wide), tall)))));
    }

    /** The list of contents goes here. */
    public void contents() {
        contentsAt = out().length();
    }

    /** Ends the cover: what follows has a header and page numbers from 1. */
    public void endOfCover() {
        out.append(pages.breakAfter(pages.bare()));
        pageIsEmpty = true;
        newPage = false;
        belowTable = false;
    }

    /** What follows stands on pages on their side, or upright again. */
    public void turn(boolean onItsSide) {
        turn(onItsSide ? Paper.SIDEWAYS : Paper.UPRIGHT);
    }

    /** What follows stands on such pages. */
    public void turn(Paper another) {
        wanted = another;
    }

    // A page begins and the paper turns only when something follows, so that no empty page comes of it; nor does the
    // room
    // below a table, which a full page has no place for.
    private StringBuilder out() {
        if (!pageIsEmpty) {
            if (paper != wanted) {
                out.append(pages.breakAfter(pages.numbered(paper)));
            } else if (newPage) {
                out.append("<w:p><w:pPr><w:pStyle w:val=\"Tiny\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            } else if (belowTable) {
                out.append(inlines.paragraph(Para.of("AfterTable", "")));
            }
        }
        paper = wanted;
        pageIsEmpty = false;
        newPage = false;
        belowTable = false;
        return out;
    }

    /** What follows stands on a new page. */
    public void newPage() {
        newPage = true;
    }

    /** What all pages but the cover have at their top. */
    public record Frame(String header, String title, String author, String language) {}

    /** The finished file. */
    public byte[] file(Frame frame) {
        if (contentsAt >= 0) {
            out.insert(contentsAt, new Contents(inlines, headings).xml());
        }
        return new WordFile(this, frame).bytes();
    }

    String xml() {
        // Behind a table Word wants a paragraph; one that takes no room, for the page may be full.
        String end = belowTable ? inlines.paragraph(Para.of("Tiny", "")) : "";
        return out + end + pages.numbered(paper);
    }

    String header(String text) {
        return inlines.paragraph(Para.of("Header", text));
    }

    UnaryOperator<String> digits() {
        return digits;
    }

    boolean thai() {
        return thai;
    }

    List<Chart> charts() {
        return charts;
    }

    Map<String, Integer> links() {
        return links;
    }

    Optional<Picture> logo() {
        return logo;
    }

    private int link(String address) {
        return links.computeIfAbsent(address, a -> 100 + links.size());
    }

    private static String bookmark(int id, String name, String content) {
        return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + content + "<w:bookmarkEnd w:id=\""
                + id + "\"/>";
    }
}

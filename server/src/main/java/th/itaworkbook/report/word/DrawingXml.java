package th.itaworkbook.report.word;

/** Pictures and charts in the line of text. */
final class DrawingXml {
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private DrawingXml() {}

    static String inline(int id, String alternative, long width, long height, String graphic) {
        return "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                + "<wp:extent cx=\"" + width + "\" cy=\"" + height + "\"/>"
                + "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>"
                + "<wp:docPr id=\"" + id + "\" name=\"ita" + id + "\" descr=\"" + Markup.escape(alternative) + "\"/>"
                + "<wp:cNvGraphicFramePr/>" + graphic + "</wp:inline></w:drawing>";
    }

    static String chart(String relationship) {
        return "<a:graphic xmlns:a=\"" + A + "\"><a:graphicData uri=\"" + C + "\"><c:chart xmlns:c=\"" + C
                + "\" r:id=\"" + relationship + "\"/></a:graphicData></a:graphic>";
    }

    static String picture(String relationship, long width, long height) {
        return "<a:graphic xmlns:a=\"" + A + "\"><a:graphicData uri=\"" + PIC + "\"><pic:pic xmlns:pic=\"" + PIC
                + "\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"logo\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\"" + relationship + "\"/><a:stretch><a:fillRect/></a:stretch>"
                + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + width + "\" cy=\"" + height
                + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic>";
    }
}

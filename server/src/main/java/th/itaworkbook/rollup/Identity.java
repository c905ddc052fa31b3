package th.itaworkbook.rollup;

/** Who an agency is; empty where it is not known. */
public record Identity(String name, String abbreviation, String code, String type, String ministry, String province) {
    /** The same, with what is empty here taken from another source. */
    public Identity or(Identity other) {
        return new Identity(
                first(name, other.name),
                first(abbreviation, other.abbreviation),
                first(code, other.code),
                first(type, other.type),
                first(ministry, other.ministry),
                first(province, other.province));
    }

    private static String first(String own, String other) {
        return own.isEmpty() ? other : own;
    }
}

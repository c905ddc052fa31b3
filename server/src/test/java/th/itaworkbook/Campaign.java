package th.itaworkbook;

import java.util.stream.LongStream;

/** How many random cases a test runs: all of them in a full check, a share of them in every other. */
public final class Campaign {
    private Campaign() {}

    /** The share from the property {@code campaign.share}, above 0 and up to 1. */
    public static double share() {
        double share = Double.parseDouble(System.getProperty("campaign.share", "0.1"));
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("campaign.share must be above 0 and up to 1: " + share);
        }
        return share;
    }

    /** The share of so many cases, at least one. */
    public static int cases(int all) {
        return (int) Math.max(1, Math.ceil(all * share()));
    }

    /**
     * Seeds 1, 2, 3 …: always the same, so a failure that names its seed can be repeated.
     *
     * @param failedOnce seeds that have found a fault before and are always among them
     */
    public static LongStream seeds(int all, long... failedOnce) {
        return LongStream.concat(LongStream.rangeClosed(1, cases(all)), LongStream.of(failedOnce))
                .distinct();
    }
}

/** The publishable Word report: what it says, in which order, in formal Thai. */
package th.itaworkbook.report;

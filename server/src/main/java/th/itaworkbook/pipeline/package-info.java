/** The use cases: check, analyse, clear, template. */
package th.itaworkbook.pipeline;

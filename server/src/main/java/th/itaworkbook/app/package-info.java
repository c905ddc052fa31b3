/** Command line, configuration and wiring. */
package th.itaworkbook.app;

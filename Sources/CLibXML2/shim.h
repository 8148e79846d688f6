#include <libxml/xmlversion.h>
// Debian's libxml2 has ICU, whose headers clash with the ICU that Foundation brings ("'UErrorCode' has different
// definitions in different modules"). Nothing here touches the one struct that holds ICU's converters.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>

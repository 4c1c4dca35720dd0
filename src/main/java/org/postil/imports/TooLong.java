package org.postil.imports;

import java.io.IOException;

/** More bytes come than any text needs. */
final class TooLong extends IOException {}

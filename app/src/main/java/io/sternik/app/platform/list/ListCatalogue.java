package io.sternik.app.platform.list;

import java.util.List;

/** The lists of a module; a bean of every module that has any. */
public interface ListCatalogue {

    /** One descriptor for each kind of record; options that are records (stages, lines) are those of the moment. */
    List<ListDescriptor> descriptors();

    /** The lists that can be read as a calendar, a map or a download. */
    List<OpenList> lists();
}

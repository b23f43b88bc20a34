/** Styles of our own, as small as may be. */
const info = '<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>'
const head = '<?xml version="1.0" encoding="utf-8"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"'

export const noteStyle = `${head} class="note">${info}
<macro name="who"><names variable="author"><name and="text" delimiter-precedes-last="never"/></names></macro>
<macro name="at"><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></macro>
<citation><layout suffix="." delimiter="; ">
<choose>
<if position="ibid-with-locator"><group delimiter=", "><text term="ibid" font-style="italic"/><text macro="at"/></group></if>
<else-if position="ibid"><text term="ibid" font-style="italic"/></else-if>
<else-if position="subsequent"><group delimiter=", "><names variable="author"><name form="short"/></names>
<text variable="first-reference-note-number" prefix="n "/><text macro="at"/></group></else-if>
<else><group delimiter=", "><text macro="who"/><text variable="title" font-style="italic"/>
<group delimiter=" "><text variable="publisher" font-variant="small-caps"/>
<date variable="issued"><date-part name="year"/></date></group>
<text macro="at"/><text variable="URL"/></group></else>
</choose>
</layout></citation>
<bibliography><sort><key macro="who"/></sort><layout>
<group delimiter=", "><names variable="author"><name name-as-sort-order="all"/></names><text variable="title" quotes="true"/></group>
</layout></bibliography>
</style>`

export const dateStyle = `${head} class="in-text">${info}
<citation disambiguate-add-year-suffix="true"><layout prefix="(" suffix=")" delimiter="; ">
<group delimiter=", "><names variable="author"><name form="short" and="symbol"/></names>
<date variable="issued"><date-part name="year"/></date>
<group><label variable="locator" form="short" suffix=" "/><text variable="locator"/></group></group>
</layout></citation>
<bibliography><sort><key variable="author"/><key variable="title"/></sort><layout suffix=".">
<group delimiter=" "><names variable="author"><name name-as-sort-order="all" initialize-with="."/></names>
<date variable="issued"><date-part name="year"/></date><text variable="title" font-weight="bold"/></group>
</layout></bibliography>
</style>`

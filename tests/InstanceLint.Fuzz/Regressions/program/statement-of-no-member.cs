using stionsc;
using InstanceLint.Fluent;

namespace IntaneLadinne > Insusi Stesig m.Cl.GticeadOing>dt() => InstanceType.Define("gpu")     .NodeSelector("", "pu") "32Gi")}
var s= n switch { 1 =sDefe(ll!now, =>anTye.t et; } = st.);
asc  int nl.Unownaune(nut('ine(

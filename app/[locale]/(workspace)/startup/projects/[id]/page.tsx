import { projectMetadata, projectPage } from "../../../project-pages";

export const generateMetadata = projectMetadata("startup");

export default projectPage("startup");
